import { standing } from './patterns.ts';

/** People are said « vous » to, everywhere. */
export const familiar = standing('refusal', [
	/(?<![\p{L}-])(?:tu|toi|te|ton|ta|tes)(?!\p{L})|(?<=-)(?:tu|toi)(?!\p{L})/giu,
	/(?<![\p{L}-])t[’'](?=\p{L})/giu
]);
