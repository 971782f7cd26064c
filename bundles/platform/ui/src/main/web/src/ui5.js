// The components that pages may use, with two themes and two languages: nothing is fetched from elsewhere.
import { registerI18nLoader } from '@ui5/webcomponents-base/dist/asset-registries/i18n.js';
import { registerLocaleDataLoader } from '@ui5/webcomponents-base/dist/asset-registries/LocaleData.js';
import { registerThemePropertiesLoader } from '@ui5/webcomponents-base/dist/asset-registries/Themes.js';
import { setDefaultFontLoading } from '@ui5/webcomponents-base/dist/config/Fonts.js';

setDefaultFontLoading(false);
const json = (load) => async () => (await load()).default;
registerThemePropertiesLoader('@ui5/webcomponents-theming', 'sap_horizon_dark',
  json(() => import('@ui5/webcomponents-theming/dist/generated/assets/themes/sap_horizon_dark/parameters-bundle.css.json')));
registerThemePropertiesLoader('@ui5/webcomponents', 'sap_horizon_dark',
  json(() => import('@ui5/webcomponents/dist/generated/assets/themes/sap_horizon_dark/parameters-bundle.css.json')));
registerI18nLoader('@ui5/webcomponents', 'zh_CN',
  json(() => import('@ui5/webcomponents/dist/generated/assets/i18n/messagebundle_zh_CN.json')));
registerLocaleDataLoader('en', json(() => import('@ui5/webcomponents-localization/dist/generated/assets/cldr/en.json')));
registerLocaleDataLoader('zh_CN', json(() => import('@ui5/webcomponents-localization/dist/generated/assets/cldr/zh_CN.json')));
