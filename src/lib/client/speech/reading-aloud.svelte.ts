import { localVoice } from './local-voice.ts';

/** How long a browser may take to name its voices, in milliseconds. */
const voicesTime = 2_000;

/** Reads sentences aloud with a voice of this device, one after the other. */
export class ReadingAloud {
	/** Which sentence is being read; null at rest. */
	spoken = $state<number | null>(null);
	readonly #voice: SpeechSynthesisVoice;
	readonly #synthesis: SpeechSynthesis;
	/** Grows with each start and stop: what an earlier reading still reports is passed over. */
	#turn = 0;

	constructor(voice: SpeechSynthesisVoice, synthesis: SpeechSynthesis) {
		this.#voice = voice;
		this.#synthesis = synthesis;
	}

	/** From the first sentence, whatever was being read. */
	start(sentences: readonly string[]): void {
		this.stop();
		this.#read(sentences, 0, this.#turn);
	}

	stop(): void {
		this.#turn += 1;
		this.spoken = null;
		this.#synthesis.cancel();
	}

	#read(sentences: readonly string[], index: number, turn: number): void {
		if (turn !== this.#turn) return;
		const sentence = sentences[index];
		this.spoken = sentence === undefined ? null : index;
		if (sentence === undefined) return;
		// Some voices read out a space that does not break.
		const spoken = new SpeechSynthesisUtterance(sentence.replaceAll(/[\u00a0\u202f]/g, ' '));
		spoken.voice = this.#voice;
		spoken.lang = this.#voice.lang;
		spoken.addEventListener('end', () => {
			this.#read(sentences, index + 1, turn);
		});
		spoken.addEventListener('error', () => {
			if (turn === this.#turn) this.spoken = null;
		});
		this.#synthesis.speak(spoken);
	}
}

/**
 * What reads aloud in a language; null where this device has no voice of its own for it. Browsers
 * that load their voices late are waited for.
 */
export async function findReadingAloud(language: string): Promise<ReadingAloud | null> {
	if (!('speechSynthesis' in globalThis)) return null;
	const synthesis = globalThis.speechSynthesis;
	if (synthesis.getVoices().length === 0) await voicesNamed(synthesis);
	const voice = localVoice(synthesis.getVoices(), language);
	return voice === null ? null : new ReadingAloud(voice, synthesis);
}

function voicesNamed(synthesis: SpeechSynthesis): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, voicesTime);
		synthesis.addEventListener(
			'voiceschanged',
			() => {
				clearTimeout(timer);
				resolve();
			},
			{ once: true }
		);
	});
}
