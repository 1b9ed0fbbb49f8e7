import type { CommitmentStep } from '../../../domain/followup/commitment.ts';
import type { Translation } from '../../../i18n/translation.ts';
import {
	roleWords,
	written,
	type WrittenWords
} from '../../../wording/followup/commitment-words.ts';
import { monthWords } from '../../../wording/followup/month-words.ts';
import { dayOf } from '../../../wording/letter/moments.ts';

/** One step of the history of a commitment, in words. */
interface StepWords {
	readonly state: CommitmentStep['state'];
	/** « 3 mai 2027 : en cours » */
	readonly title: string;
	/** What was new, and why. */
	readonly texts: readonly WrittenWords[];
	readonly who: string;
}

export function stepWords(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	{ state, at, news, reason, who, due }: CommitmentStep
): StepWords {
	const role = roleWords({ t }, who);
	return {
		state,
		title: t(($) => $.followup.step, {
			day: dayOf(at, locale),
			state: t(($) => $.followup.state[state])
		}),
		texts: [news, reason].flatMap((text) => (text === null ? [] : [written(text, locale)])),
		who:
			due === null
				? role
				: t(($) => $.followup.whoWhen, { who: role, month: monthWords(due, locale) })
	};
}
