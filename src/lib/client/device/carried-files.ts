import { maximumCarried, type CarriedEnvelopes } from '../../protocol/carried.ts';
import { deviceOutbox, type Outbox } from '../storage/outbox.ts';
import { deviceStatement } from './contact.ts';
import { type PairedDevice, readDevice } from './kept-device.ts';

export { type LoadedReturn, loadReturn } from './carried-return.ts';

/** One file of sealed envelopes. Nothing in it can be opened on the way. */
export interface EnvelopesFile {
	/** Without a date: `porte-voix-salle-commune-1-2.json`. */
	readonly name: string;
	readonly envelopes: number;
	/** Those it holds. */
	readonly ids: readonly string[];
	/** Written when it is asked for: ten thousand envelopes are never in memory together. */
	content(): Promise<Blob>;
}

/** What a file is made from; tests bring their own. */
export interface CarriedSources {
	readonly outbox: Pick<Outbox, 'ids' | 'some'>;
	readonly read: () => PairedDevice | null;
	readonly statement: (device: Pick<PairedDevice, 'site'>) => Promise<CarriedEnvelopes['contact']>;
}

/** Bytes of one file, and of what surrounds one sealed response in it. */
const maximumBytes = 4_000_000;
const surrounding = 600;

/** Envelopes read at a time. */
const portion = 50;

/**
 * The files to carry to the office, at most 1,000 envelopes and four megabytes each; none when
 * nothing is there. Nothing leaves this tablet by being saved: only a receipt takes it out.
 * @param state what waits, or what was refused for good
 * @throws Refusal `storage-full`, `storage-blocked` or `storage-unavailable`
 */
export async function envelopesFiles(
	state: 'waiting' | 'set-aside' = 'waiting',
	sources: CarriedSources = deviceSources()
): Promise<readonly EnvelopesFile[]> {
	const { outbox } = sources;
	const ids = await outbox.ids(state);
	const each = Math.min(maximumCarried, await asManyAs(ids, outbox));
	const parts = Array.from({ length: Math.ceil(ids.length / each) }, (_, part) =>
		ids.slice(part * each, (part + 1) * each)
	);
	const device = sources.read();
	const name = `${plainName(device?.news.device.name ?? '')}${state === 'waiting' ? '' : '-mises-de-cote'}`;
	return parts.map((part, index) => ({
		name: `porte-voix${name}-${index + 1}-${parts.length}.json`,
		envelopes: part.length,
		ids: part,
		content: () => contentOf(part, state, device, sources)
	}));
}

/** All answers to one questionnaire have the same length: looking at the ends of the list is enough to be near. */
async function asManyAs(ids: readonly string[], outbox: CarriedSources['outbox']): Promise<number> {
	const looked = await outbox.some([...ids.slice(0, 1), ...ids.slice(-1)]);
	const longest = Math.max(
		0,
		...looked.map(
			({ envelope }) => String((envelope as { sealed?: unknown } | null)?.sealed).length
		)
	);
	return Math.floor(maximumBytes / (longest + surrounding));
}

async function contentOf(
	ids: readonly string[],
	state: 'waiting' | 'set-aside',
	device: PairedDevice | null,
	{ outbox, statement }: CarriedSources
): Promise<Blob> {
	const head = {
		version: 1,
		kind: 'porte-voix-envelopes',
		device: device?.news.device.id ?? null,
		contact: device === null ? null : await statement(device),
		...(state === 'waiting' ? {} : { state })
	} satisfies Omit<CarriedEnvelopes, 'envelopes'>;
	const pieces: string[] = [];
	for (let start = 0; start < ids.length; start += portion) {
		const rows = await outbox.some(ids.slice(start, start + portion));
		// A damaged row may hold none.
		pieces.push(
			...rows.map((row: { readonly envelope?: unknown }) => JSON.stringify(row.envelope ?? null))
		);
	}
	const opening = JSON.stringify(head).slice(0, -1);
	return new Blob([`${opening},"envelopes":[`, pieces.join(','), ']}'], {
		type: 'application/json'
	});
}

/** What every file system takes. */
function plainName(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 40);
	return plain === '' ? '' : `-${plain}`;
}

function deviceSources(): CarriedSources {
	return { outbox: deviceOutbox(), read: () => readDevice(), statement: deviceStatement };
}
