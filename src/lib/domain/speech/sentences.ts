/**
 * A text as it is said: without the spaces that do not break, which some voices read out, and
 * without those that only a source file has. This is what a recording is named after.
 */
export function spokenText(text: string): string {
	return text.replaceAll(/[\s\u00a0\u202f\u2060]+/g, ' ').trim();
}

/** After what ends a sentence; Chinese puts no space there. */
const between = /(?<=[.!?؟…])\s+|(?<=[。！？])\s*/;

/** « M. » and « No. » end nothing. */
const shortened = /(?:^|\s)\p{L}{1,2}\.$/u;

/** The sentences of a text, each as it is said. What is recorded is one sentence long. */
export function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	for (const part of spokenText(text).split(between)) {
		const before = sentences.at(-1);
		if (part === '') continue;
		if (before !== undefined && shortened.test(before))
			sentences.push(`${sentences.pop() ?? ''} ${part}`);
		else sentences.push(part);
	}
	return sentences;
}

/** « Vous avez choisi : », then what was chosen. */
const afterColon = /^(.*?[:：])\s*(.+)$/s;

/**
 * The recorded pieces that together say a text, in order: the whole, or its sentences, or what
 * stands before and after a colon. Null where one of them is missing: half a sentence is never said.
 */
export function recordedPieces(
	text: string,
	isRecorded: (piece: string) => boolean
): readonly string[] | null {
	const whole = spokenText(text);
	if (isRecorded(whole)) return [whole];
	const sentences = sentencesOf(whole);
	if (sentences.length > 1) return joined(sentences, isRecorded);
	const [, before, after] = afterColon.exec(whole) ?? [];
	return before === undefined || after === undefined ? null : joined([before, after], isRecorded);
}

function joined(
	parts: readonly string[],
	isRecorded: (piece: string) => boolean
): readonly string[] | null {
	const pieces: string[] = [];
	for (const part of parts) {
		const found = recordedPieces(part, isRecorded);
		if (found === null) return null;
		pieces.push(...found);
	}
	return pieces;
}
