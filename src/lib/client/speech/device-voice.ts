import { spokenText } from '../../domain/speech/sentences.ts';
import { findVoice } from './find-voice.ts';
import type { Say } from './say.ts';

/** Reads with a voice of this device; null where it has none of its own for the language. */
export async function deviceVoice(language: string): Promise<Say | null> {
	const voice = await findVoice(language);
	if (voice === null) return null;
	const { speechSynthesis } = globalThis;
	return (text, signal) =>
		new Promise((resolve) => {
			const spoken = new SpeechSynthesisUtterance(spokenText(text));
			spoken.voice = voice;
			spoken.lang = voice.lang;
			const end = (): void => {
				signal.removeEventListener('abort', cut);
				resolve();
			};
			const cut = (): void => {
				speechSynthesis.cancel();
				end();
			};
			if (signal.aborted) {
				resolve();
				return;
			}
			signal.addEventListener('abort', cut, { once: true });
			spoken.addEventListener('end', end);
			spoken.addEventListener('error', end);
			speechSynthesis.speak(spoken);
		});
}
