import { standing } from './patterns.ts';

/**
 * Shortened double forms that a voice cannot read and a learner cannot guess: middle dots, and
 * endings after a full stop, a slash, a hyphen or in capitals. « les locataires » or « les
 * résidentes et les résidents » say the same (Office québécois de la langue française).
 */
export const inclusiveSign = standing('refusal', [
	/\p{L}*(?:[·•‧∙⋅・]\p{L}*)+/gu,
	/\p{L}+\.(?:e|es|s|ne|nes|trice|trices|rice|rices|euse|euses|le|les)(?:\.s)?(?!\p{L})/gu,
	/\p{L}+\/(?:e|es|s|ne|nes|trice|trices|rice|rices|euse|euses|le|les)(?!\p{L})/gu,
	/\p{L}+-(?:e|es|ne|nes|trice|trices|rice|rices|euse|euses)(?:-s)?(?![\p{L}-])/gu,
	/\p{Ll}{2,}(?:E|ES|Es|NE|NES|TRICE|TRICES)(?!\p{L})/gu
]);
