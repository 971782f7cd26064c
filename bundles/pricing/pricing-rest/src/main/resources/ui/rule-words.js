import { html, money, number, percent } from 'tenon/ui';

/** What a rule is for, in a few words. */
export function scope(t, rule, { products, customers }) {
  const what = rule.product ? products.of(rule.product) : rule.category ? t('scope.category', rule.category) : t('scope.all');
  const whom = rule.customer ? html` · ${customers.of(rule.customer)}` : rule.group ? html` · ${t('scope.group', rule.group)}` : '';
  return html`${what}${whom}${rule.channel ? html` · ${rule.channel}` : ''}${rule.bought ? html` · ${bought(t, rule.bought)}` : ''}${rule.over ? html` · ${over(t, rule.over)}` : ''}${rule.hours ? html` · ${rule.hours.from}–${rule.hours.until}` : ''}`;
}

/** What must have been bought before, in a few words. */
function bought(t, { in: period, minQuantity, minAmount, attribute, minAttribute, of }) {
  const much = [minQuantity && number(minQuantity), minAmount && money(minAmount), attribute && html`${attribute} ${number(minAttribute)}`].filter(Boolean).map((part, index) => html`${index ? ', ' : ''}${part}`);
  const days = period.includes(' ') ? t('bought.months', Number.parseInt(period)) : t(`bought.${period}`);
  return t(of === 'all' ? 'bought.all' : 'bought', html`${much}`, days);
}

/** What the lines of the document must come to, in a few words. */
function over(t, { of, minQuantity, maxQuantity, minAmount, maxAmount, minWeight, maxWeight, attribute, minAttribute, maxAttribute }) {
  const kilograms = (weight) => html`${number(weight)} kg`;
  const limits = [
    minQuantity && t('over.from', number(minQuantity)), maxQuantity && t('over.upTo', number(maxQuantity)),
    minAmount && t('over.from', money(minAmount)), maxAmount && t('over.upTo', money(maxAmount)),
    minWeight && t('over.from', kilograms(minWeight)), maxWeight && t('over.upTo', kilograms(maxWeight)),
    minAttribute && t('over.from', html`${attribute} ${number(minAttribute)}`), maxAttribute && t('over.upTo', html`${attribute} ${number(maxAttribute)}`),
  ].filter(Boolean).map((part, index) => html`${index ? ', ' : ''}${part}`);
  return t(of === 'all' ? 'over.all' : 'over', html`${limits}`);
}

/** What it does. A chain has several parts. */
export function effect(t, rule) {
  const parts = [
    rule.price && money(rule.price),
    rule.flatPrice && t('effect.flat', money(rule.flatPrice)),
    rule.cost && t('effect.cost', money(rule.cost)),
    rule.formula && html`<code>${rule.formula}</code>`,
    rule.discountPercent && t('effect.discount', percent(rule.discountPercent)),
    rule.markupPercent && t('effect.markup', percent(rule.markupPercent)),
    rule.surcharge && t('effect.surcharge', money(rule.surcharge)),
    rule.roundTo && t('effect.round', number(rule.roundTo.amount)),
    rule.minimumPrice && t('effect.minimum', money(rule.minimumPrice)),
    rule.maximumPrice && t('effect.maximum', money(rule.maximumPrice)),
  ].filter(Boolean);
  return parts.map((part, index) => html`${index ? ', ' : ''}${part}`);
}
