import 'i18next';
import type { Catalogs } from './catalog.ts';

declare module 'i18next' {
	interface CustomTypeOptions {
		enableSelector: true;
		defaultNS: 'common';
		resources: Catalogs;
	}
}
