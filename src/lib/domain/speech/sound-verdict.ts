/** What was measured of a recording. */
export interface MeasuredSound {
	readonly milliseconds: number;
	/** The loudest moment: share of the largest sample a file can hold, from 0 to 1. */
	readonly peak: number;
	/** Root of the mean square of the loudest tenth of a second, from 0 to 1. */
	readonly loudness: number;
}

/** What is said of a recording before it is kept. */
export type SoundVerdict = 'good' | 'too-short' | 'too-quiet' | 'too-loud';

/** Half a second: less is a slip of the finger. */
const shortest = 500;

/** −36 dB: beside it the noise of a room is heard. */
const quietest = 0.016;

/** From here on samples are cut off, and the voice crackles. */
const loudest = 0.985;

/** Whether a recording can be understood in a common room, as far as figures tell. */
export function soundVerdict({ milliseconds, peak, loudness }: MeasuredSound): SoundVerdict {
	if (milliseconds < shortest) return 'too-short';
	if (loudness < quietest) return 'too-quiet';
	return peak >= loudest ? 'too-loud' : 'good';
}
