import { recordedPieces, sentencesOf, spokenText } from '../../domain/speech/sentences.ts';
import { type RecordedFile, type RecordingList, spokenHash } from '../../protocol/recording.ts';

/** Plays one file to its end, or until it is stopped. False where it could not be played. */
export type Play = (file: RecordedFile, signal: AbortSignal) => Promise<boolean>;

/** People's own voices, recorded in the office and approved. */
export class RecordedVoice {
	readonly #list: Pick<RecordingList, 'complete' | 'voices'>;
	readonly #play: Play;

	constructor(list: Pick<RecordingList, 'complete' | 'voices'>, play: Play) {
		this.#list = list;
		this.#play = play;
	}

	/** Every text that listening reads has its recording. */
	get complete(): boolean {
		return this.#list.complete;
	}

	/** False where a text is not recorded, whole or in pieces, or could not be played. */
	async say(text: string, signal: AbortSignal): Promise<boolean> {
		const files = await this.#files(text);
		if (files === null) return false;
		for (const file of files) {
			if (signal.aborted) return true;
			if (!(await this.#play(file, signal))) return false;
		}
		return true;
	}

	async #files(text: string): Promise<readonly RecordedFile[] | null> {
		const named = new Map<string, RecordedFile>();
		const whole = spokenText(text);
		// Every piece the text can be cut into; few, and each is looked up once.
		for (const sentence of [whole, ...sentencesOf(whole)]) {
			const [, before = '', after = ''] = /^(.*?[:：])\s*(.+)$/s.exec(sentence) ?? [];
			for (const piece of [sentence, before, after, ...sentencesOf(after)]) {
				const file = piece === '' ? undefined : this.#list.voices[await spokenHash(piece)];
				if (file !== undefined) named.set(piece, file);
			}
		}
		const pieces = recordedPieces(whole, (piece) => named.has(piece));
		return pieces?.flatMap((piece) => named.get(piece) ?? []) ?? null;
	}
}
