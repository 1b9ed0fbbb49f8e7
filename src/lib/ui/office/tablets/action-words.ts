import type { TFunction } from 'i18next';
import type tablets from '../../../i18n/catalogs/fr/tablets.json';

type Translate = TFunction<['common', 'tablets']>;

/** What was done to a tablet, by the name the journal gives it. */
export type DeviceAction = keyof typeof tablets.one.action;

/** « a ajouté la tablette » */
export function actionWords(t: Translate, action: DeviceAction): string {
	return t(($) => $.tablets.one.action[action]);
}
