import type { SentenceCheck } from '../finding.ts';
import { firstStanding } from './patterns.ts';

const inversion = String.raw`\p{L}+-(?:t-)?(?:vous|il|elle|ils|elles|on|nous|ce)`;

const certain = firstStanding('refusal', [/(?<!\p{L})et\s*\/\s*ou(?!\p{L})/giu]);

/** Two verbs, or two qualities of one thing, that somebody may answer differently. */
const likely = firstStanding('warning', [
	new RegExp(
		String.raw`(?<![\p{L}-])${inversion}(?!\p{L}).*?(?<!\p{L})(?:et|ou|ainsi que)[\s\u00A0](?:[^,]*?[\s\u00A0])?${inversion}(?!\p{L})`,
		'giu'
	),
	/(?<!\p{L})\p{L}{2,}(?:er|ir|re)[\s\u00A0](?:et|ou)[\s\u00A0](?:à[\s\u00A0]|de[\s\u00A0])?\p{L}{2,}(?:er|ir|ire|dre|tre)(?!\p{L})/giu,
	/(?<!\p{L})(?:est|sont)-(?:il|elle|ils|elles)[\s\u00A0](?:[\p{L}’]+[\s\u00A0]){1,3}(?:et|ou)[\s\u00A0]/giu
]);

/** One question a screen: « et/ou » is refused, two verbs or two adjectives joined are pointed at. */
export const doubleQuestion: SentenceCheck = (sentence) => {
	const sure = certain(sentence);
	if (sure.length > 0) return sure;
	return sentence.includes('?') ? likely(sentence) : [];
};
