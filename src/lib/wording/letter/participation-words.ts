import type { Group } from '../../domain/disclosure/release.ts';
import { numeral, unitWord, type Speech } from './said-words.ts';

/**
 * « 22 ménages sur 40 ont répondu. »; where persons answer, dwellings are named apart.
 *
 * @param codes whether answering took an access code: else responses are counted, not households,
 *   since somebody may have answered twice
 */
export function participationWords(
	speech: Speech,
	group: Pick<Group, 'respondents' | 'frame'>,
	codes: boolean
): string {
	const { t, unit } = speech;
	const words = {
		count: group.respondents,
		answered: numeral(speech, group.respondents),
		unit: unitWord(speech, group.respondents)
	};
	if (group.frame === null) {
		return codes
			? t(($) => $.results.participation.alone, words)
			: t(($) => $.results.participation.receivedAlone, words);
	}
	const frame = numeral(speech, group.frame);
	const dwellings = unitWord({ t, unit: 'dwelling' }, group.frame);
	if (!codes) return t(($) => $.results.participation.received, { ...words, frame, dwellings });
	if (unit === 'household' || unit === 'dwelling') {
		return t(($) => $.results.participation.sentence, { ...words, frame });
	}
	return t(($) => $.results.participation.apart, { ...words, frame, dwellings });
}
