import type { Turn } from '../../domain/paper/batch.ts';
import { type Difference, differenceName, settledForm } from '../../domain/paper/differences.ts';
import type { KeyedForm } from '../../domain/paper/keyed-form.ts';
import type { FormFault } from '../../domain/paper/read-form.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { CountedForm, SettledBatch } from './count-forms.ts';

/** One form being keyed or corrected, and what is wrong with it. */
interface Open {
	readonly number: number;
	readonly form: KeyedForm;
	readonly faults: readonly FormFault[];
}

/** Two keyings laid side by side. */
export interface Settling {
	readonly first: readonly KeyedForm[];
	readonly second: readonly KeyedForm[];
	readonly differences: readonly Difference[];
	/** By the name of the difference. */
	readonly chosen: Readonly<Record<string, Turn>>;
	/** Forms keyed anew, together, by their number. */
	readonly corrected: Readonly<Record<number, KeyedForm>>;
}

/** What the other one settled, beside one's own keying. */
export interface Confirming {
	readonly kind: 'confirming';
	readonly mine: readonly KeyedForm[];
	/** Null when it cannot be read: it is sent back. */
	readonly settled: SettledBatch | null;
	/** Where what would be counted is not what one keyed. */
	readonly differences: readonly Difference[];
}

/** What the page of a batch shows. */
export type DeskView =
	| { readonly kind: 'code' }
	| (Open & {
			readonly kind: 'keying';
			readonly turn: Turn;
			readonly forms: readonly (KeyedForm | null)[];
	  })
	| { readonly kind: 'finished' }
	| (Settling & { readonly kind: 'settling' })
	| (Open & { readonly kind: 'correcting'; readonly back: Settling })
	/** Settled here; the other one confirms. */
	| { readonly kind: 'settled' }
	| Confirming
	| { readonly kind: 'ready'; readonly settled: SettledBatch }
	| { readonly kind: 'done'; readonly counted: readonly CountedForm[] };

/** What the page knows of its batch. */
export interface DeskBatch {
	readonly forms: number;
	readonly site: string;
	readonly salt: string;
	readonly proof: string;
	readonly bundle: CampaignBundle;
	/** Languages of the forms, the first one first. */
	readonly languages: readonly string[];
}

/** The form on which both agree so far. @throws Refusal `malformed-batch` */
export function settledOn(view: Settling, number: number): KeyedForm {
	const [first, second] = [view.first[number - 1], view.second[number - 1]];
	const corrected = view.corrected[number];
	if (corrected !== undefined) return corrected;
	if (first === undefined || second === undefined) throw new Refusal('malformed-batch');
	return settledForm(
		first,
		second,
		view.differences.flatMap((difference) => {
			const turn = view.chosen[differenceName(difference)];
			return difference.form === number && turn !== undefined
				? [{ place: difference.place, turn }]
				: [];
		})
	);
}
