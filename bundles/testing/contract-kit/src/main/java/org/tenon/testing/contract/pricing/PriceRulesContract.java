package org.tenon.testing.contract.pricing;

/**
 * What rules can do beyond prices and percentages. Optional: a provider that does not offer all of it refuses such rules
 * (PRC-200), and does not run this.
 */
public interface PriceRulesContract extends RuleEffectContract, RuleConditionContract, RulePolicyContract {}
