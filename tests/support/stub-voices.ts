/** What a page with these voices said, and the recordings it played to their end. */
export interface Heard {
	readonly said: string[];
	readonly played: number;
}

/**
 * Runs in the page before its own scripts and uses nothing from outside itself: one voice of the
 * device for these languages, and one that speaks over the network for all others. It says each line
 * at once; what is said and what is played is written down.
 */
export function stubVoices(languages: readonly string[]): void {
	const heard = { said: [] as string[], played: 0 };
	const voices = [
		...languages.map((lang) => ({ lang, localService: true, default: false, name: lang })),
		{ lang: 'ht-HT', localService: false, default: true, name: 'network' }
	];
	class Utterance extends EventTarget {
		readonly text: string;
		voice: { localService: boolean } | null = null;
		lang = '';

		constructor(text: string) {
			super();
			this.text = text;
		}
	}
	const synthesis = Object.assign(new EventTarget(), {
		getVoices: () => voices,
		speak: (spoken: Utterance) => {
			if (spoken.text === '') return;
			heard.said.push(spoken.voice?.localService === true ? spoken.text : `NETWORK ${spoken.text}`);
			queueMicrotask(() => spoken.dispatchEvent(new Event('end')));
		},
		cancel: () => undefined
	});
	class Player extends Audio {
		constructor(address: string) {
			super(address);
			this.addEventListener('ended', () => {
				heard.played += 1;
			});
		}
	}
	for (const [name, value] of Object.entries({
		speechSynthesis: synthesis,
		SpeechSynthesisUtterance: Utterance,
		Audio: Player,
		heard
	})) {
		Object.defineProperty(globalThis, name, { value, configurable: true });
	}
}

/** Runs in the page: what was heard so far. */
export function whatWasHeard(): Heard {
	return (globalThis as unknown as { heard: Heard }).heard;
}
