import type { Said } from '../../domain/disclosure/said.ts';
import { certainty } from '../../domain/report/certainty.ts';
import type { LetterPage } from './letter-page.ts';
import { numeral, type Speech } from './said-words.ts';

/**
 * How far chance may have moved a share; from 30 answers, when somebody did not answer. Where no code
 * was asked for, it supposes besides that nobody answered twice, and says so.
 */
export function marginWords(
	speech: Speech,
	{ population, facts }: Pick<LetterPage, 'population' | 'facts'>,
	said: Said,
	base: number
): string | null {
	const { t } = speech;
	const sure = certainty(said, base, population);
	if (sure.kind !== 'interval') return null;
	const words = {
		from: numeral(speech, Math.round(100 * sure.from)),
		to: numeral(speech, Math.round(100 * sure.to))
	};
	return facts.codes
		? t(($) => $.results.note.margin, words)
		: t(($) => $.results.note.marginOnce, words);
}
