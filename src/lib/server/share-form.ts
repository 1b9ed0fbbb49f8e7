import type { ActionFailure } from '@sveltejs/kit';
import { type FormValues, type RefusedForm, refuseForm } from './form.ts';
import type { TypedShares } from './services/ballots/typed-shares.ts';

/** What two custodians typed. */
export function sharesIn(values: FormValues): TypedShares {
	const text = (name: string): string => {
		const value = values[name];
		return typeof value === 'string' ? value : '';
	};
	return { one: text('one'), other: text('other') };
}

/** Only to mend a slip of the fingers is a card given back to the page: any other fault empties it. */
const mended: readonly string[] = ['share-mistyped', 'share-unfinished', 'empty'];

/** The answer to a form of cards that was refused. */
export function refuseShares(values: FormValues, error: unknown): ActionFailure<RefusedForm> {
	const refused = refuseForm(values, error);
	const faults = Object.values(refused.data.errors);
	const kept = faults.length > 0 && faults.every((code) => mended.includes(code));
	const others = Object.entries(refused.data.values).filter(
		([name]) => !['one', 'other'].includes(name)
	);
	if (!kept) refused.data = { ...refused.data, values: Object.fromEntries(others) };
	return refused;
}
