import { localVoice } from './local-voice.ts';

/** How long a browser may take to name its voices, in milliseconds. */
const voicesTime = 2_000;

/** A voice of this device for a language; null where it has none. Late voices are waited for. */
export async function findVoice(language: string): Promise<SpeechSynthesisVoice | null> {
	const { speechSynthesis } = globalThis as { readonly speechSynthesis?: SpeechSynthesis };
	if (speechSynthesis === undefined) return null;
	if (speechSynthesis.getVoices().length === 0) {
		await new Promise<unknown>((resolve) => {
			setTimeout(resolve, voicesTime);
			speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
		});
	}
	return localVoice(speechSynthesis.getVoices(), language);
}
