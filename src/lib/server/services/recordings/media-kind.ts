import { Refusal } from '../../../domain/refusal.ts';

/** What is recorded: a voice, or a short film in sign language. */
export type Medium = 'voice' | 'sign';

interface Container {
	readonly name: 'webm' | 'ogg' | 'wav' | 'mp4';
	readonly begins: (bytes: Uint8Array) => boolean;
}

/** Whether these letters stand at a place in the file. */
function letters(bytes: Uint8Array, at: number, text: string): boolean {
	return Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** First bytes: EBML (RFC 8794), Ogg (RFC 3533), RIFF/WAVE, ISO base media (ISO/IEC 14496-12). */
const containers: readonly Container[] = [
	{ name: 'webm', begins: (bytes) => letters(bytes, 0, '\u001aE\u00df\u00a3') },
	{ name: 'ogg', begins: (bytes) => letters(bytes, 0, 'OggS') },
	{ name: 'wav', begins: (bytes) => letters(bytes, 0, 'RIFF') && letters(bytes, 8, 'WAVE') },
	{ name: 'mp4', begins: (bytes) => letters(bytes, 4, 'ftyp') }
];

/** From how many bytes on the kind of a file is known. */
export const tellingBytes = 12;

/** Largest file of each medium, in bytes. */
export const largest: Readonly<Record<Medium, number>> = { voice: 2_000_000, sign: 20_000_000 };

const served: Readonly<Record<Medium, Partial<Record<Container['name'], string>>>> = {
	voice: { webm: 'audio/webm', ogg: 'audio/ogg', wav: 'audio/wav', mp4: 'audio/mp4' },
	sign: { webm: 'video/webm', mp4: 'video/mp4' }
};

/**
 * The media type a file is served as, by its first bytes and never by what its sender says.
 * @throws Refusal `recording-empty`, `recording-too-large`, `recording-unknown-kind`
 */
export function mediaType(bytes: Uint8Array, medium: Medium): string {
	if (bytes.length === 0) throw new Refusal('recording-empty');
	if (bytes.length > largest[medium]) throw new Refusal('recording-too-large');
	const found = containers.find(({ begins }) => begins(bytes));
	const type = found === undefined ? undefined : served[medium][found.name];
	if (type === undefined) throw new Refusal('recording-unknown-kind');
	return type;
}
