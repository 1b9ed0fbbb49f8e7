import { meterLevel } from '../../domain/speech/level-meter.ts';
import type { MeasuredSound } from '../../domain/speech/sound-verdict.ts';

/** What was recorded, and what was measured meanwhile. */
export interface Recorded extends MeasuredSound {
	readonly file: Blob;
}

/** `missing`: there is no microphone, or it may not be used. */
export type RecorderState = 'unasked' | 'ready' | 'recording' | 'missing';

/** How often the level is read, in milliseconds. */
const readEvery = 50;

/**
 * Samples in each reading: 85 ms at 48 kHz, 93 at 44.1. More than goes by between two readings, so
 * that none is missed however short a sound is.
 */
const readAtOnce = 4096;

/** Speech, one voice: 4 kB a second. */
const bitsPerSecond = 32_000;

/** Kinds that browsers record, the smallest first; the server takes each of them. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const;

/** One microphone, asked for at the first touch and let go with the page. */
export class Recorder {
	state = $state<RecorderState>('unasked');
	/** How loud it is just now, from 0 to 1; after a short sound it falls slowly. */
	level = $state(0);
	#stream: MediaStream | null = null;
	#context: AudioContext | null = null;
	#recording: { readonly stop: () => Promise<Recorded> } | null = null;

	/** Begins to record. Without a microphone the state says so and nothing else happens. */
	async start(): Promise<void> {
		if (this.state === 'recording') return;
		try {
			this.#stream ??= await navigator.mediaDevices.getUserMedia({
				audio: { channelCount: 1, echoCancellation: false, autoGainControl: true }
			});
		} catch {
			// Refused, not there, or the page is not in a secure context.
			this.state = 'missing';
			return;
		}
		this.#recording = this.#record(this.#stream);
		this.state = 'recording';
	}

	/** Ends the recording; null where none was under way. */
	async stop(): Promise<Recorded | null> {
		const recording = this.#recording;
		if (recording === null) return null;
		this.#recording = null;
		this.state = 'ready';
		return recording.stop();
	}

	/** Lets the microphone go. */
	close(): void {
		void this.stop();
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		void this.#context?.close();
		this.#stream = null;
		this.#context = null;
	}

	#record(stream: MediaStream): { readonly stop: () => Promise<Recorded> } {
		const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
		const recorder = new MediaRecorder(stream, {
			audioBitsPerSecond: bitsPerSecond,
			...(mimeType === undefined ? {} : { mimeType })
		});
		const parts: Blob[] = [];
		recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
		const ended = new Promise<void>((resolve) => {
			recorder.addEventListener('stop', () => {
				resolve();
			});
		});
		const meter = this.#measure(stream);
		const begun = performance.now();
		recorder.start();
		return {
			stop: async () => {
				const milliseconds = Math.round(performance.now() - begun);
				recorder.stop();
				await ended;
				const measured = meter();
				return { file: new Blob(parts, { type: recorder.mimeType }), milliseconds, ...measured };
			}
		};
	}

	/** Follows the level until it is asked what it was at its loudest. */
	#measure(stream: MediaStream): () => Omit<MeasuredSound, 'milliseconds'> {
		this.#context ??= new AudioContext();
		// A telephone stops it when a call comes, and some browsers begin with it stopped.
		void this.#context.resume();
		const analyser = this.#context.createAnalyser();
		analyser.fftSize = readAtOnce;
		const source = this.#context.createMediaStreamSource(stream);
		source.connect(analyser);
		const samples = new Float32Array(analyser.fftSize);
		let peak = 0;
		let loudness = 0;
		let readAt = performance.now();
		const timer = setInterval(() => {
			analyser.getFloatTimeDomainData(samples);
			const squares = samples.reduce((sum, sample) => sum + sample * sample, 0);
			const measured = Math.sqrt(squares / samples.length);
			const now = performance.now();
			this.level = meterLevel(this.level, measured, now - readAt);
			readAt = now;
			loudness = Math.max(loudness, measured);
			peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), peak);
		}, readEvery);
		return () => {
			clearInterval(timer);
			source.disconnect();
			this.level = 0;
			return { peak, loudness };
		};
	}
}
