import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { Listening } from './listening.svelte.ts';
import { playFrom } from './play-file.ts';
import { readRecordingList } from './recording-list.ts';
import { RecordedVoice } from './recorded-voice.ts';
import type { Say } from './say.ts';
import { voiceFor } from './voices.ts';

/** Listening to one campaign: its recordings first, then the voices of this device. */
export function listenTo(
	{ t }: Translation,
	{ slug, recorded }: Pick<CampaignBundle, 'slug' | 'recorded'>
): Listening {
	const voice = async (language: string): Promise<Say | null> => {
		const list = recorded[language] === undefined ? null : await readRecordingList(slug, language);
		return voiceFor(
			language,
			list === null ? null : new RecordedVoice(list, playFrom(Object.values(list.voices)))
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
