/** What of a voice decides whether it may read here. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Voices that say Chinese characters in Cantonese: to who reads Mandarin, another language. */
const cantonese = /^zh[-_](?:.*[-_])?(?:hk|mo)$/i;

/**
 * The voice of this device for a language, the one of Canada first; null when it has none. A voice
 * that speaks over the network is never taken: what is read aloud would leave the device. Nor is the
 * voice of another language, however near: Haitian Creole is not read by a French one.
 */
export function localVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
	const fitting = voices.filter(
		({ lang, localService }) =>
			localService && languageOf(lang) === languageOf(language) && !cantonese.test(lang)
	);
	const canadian = fitting.find(({ lang }) => /[-_]ca$/i.test(lang));
	return canadian ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}
