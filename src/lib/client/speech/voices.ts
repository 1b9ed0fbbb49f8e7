import type { RecordedVoice } from './recorded-voice.ts';
import type { Say } from './say.ts';
import { deviceVoice } from './device-voice.ts';

/**
 * How one language is said here: a recording where there is one, otherwise a voice of this device
 * that speaks that very language. Null where neither says everything: then nothing is said at all.
 */
export async function voiceFor(
	language: string,
	recorded: RecordedVoice | null,
	device: typeof deviceVoice = deviceVoice
): Promise<Say | null> {
	const own = await device(language);
	if (own === null && recorded?.complete !== true) return null;
	return async (text, signal) => {
		const said = recorded !== null && (await recorded.say(text, signal));
		if (!said && !signal.aborted) await own?.(text, signal);
	};
}
