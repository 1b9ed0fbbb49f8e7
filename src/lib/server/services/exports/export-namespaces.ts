import type { Namespace } from '../../../i18n/catalog.ts';

/** Words of every file of a publication, whatever was asked: one that is missing prints its key. */
export const exportNamespaces = [
	'common',
	'results',
	'method',
	'outcome',
	'comments',
	'team',
	'exports',
	'followup'
] as const satisfies readonly Namespace[];
