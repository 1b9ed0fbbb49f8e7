import { findVoice } from './find-voice.ts';

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

/** What reads aloud in a language; null where this device has no voice of its own for it. */
export async function findReadingAloud(language: string): Promise<ReadingAloud | null> {
	const voice = await findVoice(language);
	return voice === null ? null : new ReadingAloud(voice, globalThis.speechSynthesis);
}
