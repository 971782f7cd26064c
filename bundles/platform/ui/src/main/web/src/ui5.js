// The components that pages may use, with two themes and two languages: nothing is fetched from elsewhere.
import { registerI18nLoader } from '@ui5/webcomponents-base/dist/asset-registries/i18n.js';
import { registerThemePropertiesLoader } from '@ui5/webcomponents-base/dist/asset-registries/Themes.js';
import { setDefaultFontLoading } from '@ui5/webcomponents-base/dist/config/Fonts.js';

setDefaultFontLoading(false);
const css = (load) => async () => (await load()).default;
registerThemePropertiesLoader('@ui5/webcomponents-theming', 'sap_horizon_dark',
  css(() => import('@ui5/webcomponents-theming/dist/generated/assets/themes/sap_horizon_dark/parameters-bundle.css.json')));
registerThemePropertiesLoader('@ui5/webcomponents', 'sap_horizon_dark',
  css(() => import('@ui5/webcomponents/dist/generated/assets/themes/sap_horizon_dark/parameters-bundle.css.json')));
registerI18nLoader('@ui5/webcomponents', 'zh_CN',
  css(() => import('@ui5/webcomponents/dist/generated/assets/i18n/messagebundle_zh_CN.json')));
