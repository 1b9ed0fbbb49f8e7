import type { MeasuredSound } from '../../domain/speech/sound-verdict.ts';

/** What the recorder's page needs of a microphone. */
export interface Microphone {
	/** `missing`: there is none, or it may not be used. */
	readonly state: 'unasked' | 'ready' | 'recording' | 'missing';
	/** How loud it is just now, from 0 to 1; after a short sound it falls slowly. */
	readonly level: number;
	start(): Promise<void>;
	stop(): Promise<(MeasuredSound & { readonly file: Blob }) | null>;
}
