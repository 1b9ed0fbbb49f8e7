/** Sentences of a text: what stands between full stops, question marks, exclamation marks, colons and line ends. */
export function sentencesOf(text: string): readonly string[] {
	return text
		.split(/(?<=[.?!…:;])(?=[\s\u00A0\u202F»]|$)|\n/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words as they are seen: what a hyphen or an apostrophe ties is one. */
export function wordsOf(sentence: string): readonly string[] {
	return sentence
		.split(/[\s\u00A0\u202F]+/u)
		.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => word !== '');
}
