import type { Localized, Option, SeveralChoices } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';

/** One answer among several, by its code, in French and English. */
export function option(code: string, fr: string, en: string): Option {
	return { code, label: words(fr, en) };
}

interface Wish {
	readonly id: string;
	readonly dimension: string;
	readonly text: Localized;
	readonly short: Localized;
	readonly options: readonly Option[];
}

/** What people want first: « environ trois », on a list whose starting point rotates on screen. */
export function wish(asked: Wish): SeveralChoices {
	return {
		...asked,
		kind: 'several-choices',
		advised: 3,
		rotates: true,
		dontKnow: true,
		declined: true
	};
}
