import type { Group } from '../../domain/disclosure/release.ts';
import { numeral, unitWord, type Speech } from './said-words.ts';

/** « 22 ménages sur 40 ont répondu. »; where persons answer, dwellings are named apart. */
export function participationWords(speech: Speech, group: Group): string {
	const { t, unit } = speech;
	const words = {
		count: group.respondents,
		answered: numeral(speech, group.respondents),
		unit: unitWord(speech, group.respondents)
	};
	if (group.frame === null) return t(($) => $.results.participation.alone, words);
	const frame = numeral(speech, group.frame);
	if (unit === 'household' || unit === 'dwelling') {
		return t(($) => $.results.participation.sentence, { ...words, frame });
	}
	return t(($) => $.results.participation.apart, {
		...words,
		frame,
		dwellings: unitWord({ t, unit: 'dwelling' }, group.frame)
	});
}
