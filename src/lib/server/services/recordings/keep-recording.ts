import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import { spokenHash } from '../../../protocol/recording.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { largest, type Medium, mediaType } from './media-kind.ts';
import { dropKept, keepFile, keepStream, type KeptStream } from './recording-files.ts';

const recordingInput = v.object({
	locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/)),
	medium: v.picklist(['voice', 'sign']),
	/** As it was read from the page: what is recorded is named after it. */
	text: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
	/** As the recorder measured it; 0 where nobody did. */
	milliseconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)),
	bytes: v.instance(Uint8Array)
});

/**
 * Keeps what somebody has just recorded for a text, in place of what was recorded before: it waits
 * for somebody else to hear it, and no tenant hears it meanwhile.
 *
 * @param offered the texts that may be recorded, as they are said
 * @throws Refusal `signed-out`, `forbidden`, `phrase-not-found`, `recording-unusable`,
 * `recording-empty`, `recording-too-large`, `recording-unknown-kind`, `disk-full`
 */
export async function keepRecording(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	account: Account | null,
	organisation: string,
	input: unknown,
	offered: ReadonlySet<string>
): Promise<void> {
	const who = permit(account, 'record-voices', organisation);
	const parsed = v.safeParse(recordingInput, input);
	if (!parsed.success) throw new Refusal('recording-unusable');
	const { locale, medium, text, milliseconds, bytes } = parsed.output;
	if (!offered.has(text)) throw new Refusal('phrase-not-found');
	if (bytes.length > largest[medium]) throw new Refusal('recording-too-large');
	const media = mediaType(bytes, medium);
	await name(server, who, {
		organisation_id: organisation,
		locale,
		text,
		medium,
		milliseconds,
		kept: { file: await keepFile(server.config, bytes), media, bytes: bytes.length }
	});
}

/**
 * The same for a film in sign language, which is written as it comes.
 * @throws Refusal as `keepRecording`; who may not or need not send it is told before anything is read
 */
export async function keepFilm(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	account: Account | null,
	organisation: string,
	{ locale, text }: { readonly locale: string; readonly text: string },
	content: AsyncIterable<Uint8Array>
): Promise<void> {
	const who = permit(account, 'record-voices', organisation);
	const kept = await keepStream(server.config, 'sign', content);
	const medium = 'sign';
	await name(server, who, {
		organisation_id: organisation,
		locale,
		text,
		medium,
		milliseconds: 0,
		kept
	});
}

interface Named {
	readonly organisation_id: string;
	readonly locale: string;
	readonly text: string;
	readonly medium: Medium;
	readonly milliseconds: number;
	readonly kept: KeptStream;
}

/** Names what was kept after its text; what had that name before is gone. */
async function name(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	who: Pick<Account, 'id'>,
	{ organisation_id, locale, text, medium, milliseconds, kept }: Named
): Promise<void> {
	const key = { organisation_id, locale, text_hash: await spokenHash(text), medium };
	const before = await server.app
		.selectFrom('recording')
		.select('file_hash')
		.where('organisation_id', '=', organisation_id)
		.where('locale', '=', locale)
		.where('text_hash', '=', key.text_hash)
		.where('medium', '=', medium)
		.executeTakeFirst();
	const recorded = {
		state: 'recorded',
		file_hash: kept.file,
		media_type: kept.media,
		bytes: kept.bytes,
		milliseconds,
		recorded_by: who.id,
		recorded_at: server.clock(),
		decided_by: null,
		decided_at: null,
		word: null
	};
	await server.app
		.insertInto('recording')
		.values({ ...key, ...recorded })
		.onConflict((conflict) =>
			conflict.columns(['organisation_id', 'locale', 'text_hash', 'medium']).doUpdateSet(recorded)
		)
		.execute();
	if (before !== undefined) await dropUnnamed(server, before.file_hash);
}

/** Somebody's voice does not stay behind once no text has it any more, nor does the disk fill with takes. */
async function dropUnnamed(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	file: string
): Promise<void> {
	const named = await app
		.selectFrom('recording')
		.select('file_hash')
		.where('file_hash', '=', file)
		.executeTakeFirst();
	if (named === undefined) await dropKept(config, file);
}
