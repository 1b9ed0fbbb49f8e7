import { vi } from 'vitest';
/** One sentence that was said, by which voice, and the words of the line that was marked meanwhile. */
export interface Said {
	readonly text: string;
	readonly lang: string;
	readonly marked: string;
}

/** Voices that speak at once and remember what they said. */
export class FakeVoices extends EventTarget {
	readonly said: Said[] = [];
	/** How often it was cut. */
	cancelled = 0;
	/** How often it was made to say nothing, so that it may speak later. */
	allowed = 0;
	/** Holds each sentence until `finish` is called. */
	held = false;
	readonly #voices: readonly SpeechSynthesisVoice[];
	#current: EventTarget | null = null;

	constructor(...voices: readonly Partial<SpeechSynthesisVoice>[]) {
		super();
		this.#voices = voices as readonly SpeechSynthesisVoice[];
	}

	getVoices(): readonly SpeechSynthesisVoice[] {
		return this.#voices;
	}

	speak(spoken: FakeUtterance): void {
		if (spoken.text === '') {
			this.allowed += 1;
			return;
		}
		const marked = document.querySelector('[data-said-now]')?.textContent ?? '';
		this.said.push({
			text: spoken.text,
			lang: spoken.voice?.lang ?? '',
			marked: marked.replaceAll(/\s+/g, ' ').trim()
		});
		this.#current = spoken;
		if (!this.held) {
			queueMicrotask(() => {
				spoken.dispatchEvent(new Event('end'));
			});
		}
	}

	finish(): void {
		this.#current?.dispatchEvent(new Event('end'));
	}

	cancel(): void {
		this.cancelled += 1;
	}

	get texts(): string[] {
		return this.said.map(({ text }) => text);
	}
}

/** In place of the browser's, which takes no voice but its own. */
export class FakeUtterance extends EventTarget {
	readonly text: string;
	voice: SpeechSynthesisVoice | null = null;
	lang = '';

	constructor(text: string) {
		super();
		this.text = text;
	}
}

/** A voice of the device itself, unless said. */
export function voiceOf(lang: string, localService = true): Partial<SpeechSynthesisVoice> {
	return { name: lang, lang, localService, default: false };
}

/** The browser speaks with these voices and no others, until the globals are given back. */
export function give(...list: readonly Partial<SpeechSynthesisVoice>[]): FakeVoices {
	const voices = new FakeVoices(...list);
	vi.stubGlobal('speechSynthesis', voices);
	vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
	return voices;
}
