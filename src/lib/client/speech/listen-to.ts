import type { Translation } from '../../i18n/translation.ts';
import { Listening } from './listening.svelte.ts';
import { playFrom } from './play-file.ts';
import type { ReadLists } from './recording-list.ts';
import { RecordedVoice } from './recorded-voice.ts';
import type { Say } from './say.ts';
import { voiceFor } from './voices.ts';

/**
 * Listening to one campaign: its recordings first, then the voices of this device.
 * @param player plays every recording, one at a time
 */
export function listenTo(
	{ t }: Translation,
	recordings: ReadLists,
	player: HTMLAudioElement
): Listening {
	const voice = async (language: string): Promise<Say | null> => {
		const list = await recordings(language);
		return voiceFor(
			language,
			list === null ? null : new RecordedVoice(list, playFrom(Object.values(list.voices), player))
		);
	};
	return new Listening({
		voice,
		words: {
			chosen: (label) => t(($) => $.listening.chosen, { label }),
			removed: (label) => t(($) => $.listening.removed, { label })
		}
	});
}
