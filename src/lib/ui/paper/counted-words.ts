import type { TFunction } from 'i18next';
import type paper from '../../i18n/catalogs/fr/paper.json';

type Translate = TFunction<['common', 'paper']>;
type Reason = keyof typeof paper.count.reason;

const known: Readonly<Record<Exclude<Reason, 'other'>, true>> = {
	'code-used': true,
	'code-unknown': true,
	'code-missing': true,
	late: true
};

/** The totals after the count, and each form the ballot box refused, with the reason. */
export function countedWords(
	t: Translate,
	counted: readonly { readonly form: number; readonly refused: string | null }[],
	forms: number
): { readonly totals: string; readonly refused: readonly string[] } {
	const refused = counted.flatMap(({ form, refused: reason }) =>
		reason === null ? [] : [{ form, reason: reasonOf(reason) }]
	);
	return {
		totals: t(($) => $.paper.count.after, {
			forms: t(($) => $.paper.forms, { count: forms }),
			counted: counted.length - refused.length,
			refused: refused.length,
			aside: forms - counted.length
		}),
		refused: refused.map(({ form, reason }) =>
			t(($) => $.paper.count.refusedForm, {
				number: form,
				reason: t((words) => words.paper.count.reason[reason])
			})
		)
	};
}

function reasonOf(code: string): Reason {
	return Object.hasOwn(known, code) ? (code as Reason) : 'other';
}
