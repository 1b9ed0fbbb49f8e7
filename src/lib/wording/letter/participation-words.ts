import type { Group } from '../../domain/disclosure/release.ts';
import { frameWord, numeral, unitWord, type Speech } from './said-words.ts';

/**
 * « 22 ménages sur 40 ont répondu. », « 22 membres sur 31 »: the frame is of the same unit.
 *
 * @param codes whether answering took an access code: else responses are counted, not households,
 *   since somebody may have answered twice
 */
export function participationWords(
	speech: Speech,
	group: Pick<Group, 'respondents' | 'frame'>,
	codes: boolean
): string {
	const { t } = speech;
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
	const dwellings = frameWord(speech, group.frame);
	if (!codes) return t(($) => $.results.participation.received, { ...words, frame, dwellings });
	return t(($) => $.results.participation.sentence, { ...words, frame });
}
