import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { dayOf } from '../../../wording/letter/moments.ts';
import { type Account, roles } from '../../accounts/account.ts';
import { hashOfPrintedCode } from '../../accounts/printed-code.ts';
import { emailAddress, type MailConfig } from '../../mail/mail-config.ts';
import { type Letter, sendLetter } from '../../mail/send-letter.ts';
import { printedAccess } from '../../printed-access.ts';
import type { Server } from '../../server.ts';
import { type JournalAction, writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { parseInput } from '../typed-input.ts';
import { findDecidable } from './give-back.ts';
import type { PrintedAccess } from './make-slip.ts';

/** Letters that one person sends in a quarter of an hour. */
const letters = { window: 15 * 60 * 1_000, attempts: 10 } as const;
/** Of two presses of the button at once, one sends. */
const once = { window: 24 * 60 * 60 * 1_000, attempts: 1 } as const;

const typed = v.object({ mailAddress: emailAddress('not-an-address') });

/** A slip that is still good, whose code came back from the page that shows it. */
export interface MailableSlip {
	readonly id: string;
	/** Whose mail server carries it; there is none without. */
	readonly mail: MailConfig;
	readonly who: Account;
	readonly organisation: string;
	/** Whose way back it is; null for an invitation. */
	readonly person: string | null;
	readonly madeAt: number;
	readonly access: PrintedAccess;
}

/**
 * The slip that this person has just made, by its code: nobody sends one that somebody else made.
 * @param person whose way back it is; null for an invitation
 * @throws Refusal `forbidden`, `account-not-found`, `mail-not-set`, `invitation-not-found`
 */
export async function findMailable(
	server: Server,
	account: Account | null,
	organisation: string,
	person: string | null,
	code: string
): Promise<MailableSlip> {
	const who = permit(account, 'create-accounts', organisation);
	if (person !== null) await findDecidable(server, who, organisation, person);
	const { mail } = server.config;
	if (mail === null) throw new Refusal('mail-not-set');
	const slip = await server.app
		.selectFrom('access_slip')
		.select(['id', 'name', 'role', 'account_id', 'ends_at', 'made_at', 'expires_at'])
		.where('code_hash', '=', hashOfPrintedCode(code))
		.where('organisation_id', '=', organisation)
		.where('made_by', '=', who.id)
		.where('expires_at', '>', server.clock())
		.executeTakeFirst();
	if (slip === undefined || slip.account_id !== person) throw new Refusal('invitation-not-found');
	const role = roles.find((known) => known === slip.role) ?? 'committee';
	return {
		id: slip.id,
		mail,
		who,
		organisation,
		person,
		madeAt: slip.made_at,
		access: { name: slip.name, role, code, expires: slip.expires_at, ends: slip.ends_at }
	};
}

/**
 * Sends the link of a slip once, in the language of the page. The address is used and forgotten: it
 * stands in no table, no log and no journal, which says only that a letter left.
 * @throws InputRefusal, Refusal `too-many-attempts`, `already-mailed`, `mail-not-sent`
 */
export async function mailSlip(
	server: Server,
	slip: MailableSlip,
	locale: Locale,
	input: unknown
): Promise<void> {
	const { mailAddress } = parseInput(typed, input);
	const subject = slip.person ?? slip.id;
	const action = slip.person === null ? 'invitation-mailed' : 'way-back-mailed';
	if ((await server.rateLimit.take(`slip-mail:${slip.who.id}`, letters)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	const sent = await wasMailed(server, slip, action, subject);
	const claim = `slip-mail-once:${slip.id}`;
	if (sent || (await server.rateLimit.take(claim, once)) !== null) {
		throw new Refusal('already-mailed');
	}
	try {
		await sendLetter(slip.mail, await letterOf(server, slip, locale, mailAddress));
	} catch (error) {
		await server.rateLimit.forget(claim);
		throw error;
	}
	const at = server.clock();
	const { who, organisation } = slip;
	await writeJournal(server.app, { at, account: who.id, organisation, action, subject });
}

async function wasMailed(
	{ app }: Pick<Server, 'app'>,
	{ organisation, madeAt }: MailableSlip,
	action: JournalAction,
	subject: string
): Promise<boolean> {
	const found = await app
		.selectFrom('journal')
		.select('id')
		.where('organisation_id', '=', organisation)
		.where('subject', '=', subject)
		.where('action', '=', action)
		.where('at', '>=', madeAt)
		.executeTakeFirst();
	return found !== undefined;
}

async function letterOf(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	{ organisation: id, person, access }: MailableSlip,
	locale: Locale,
	to: string
): Promise<Letter> {
	const { name: organisation } = await app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const { t } = await createTranslation(locale, ['accounts']);
	const invites = person === null;
	const text = [
		t(($) => $.accounts.mail.hello),
		invites
			? t(($) => $.accounts.mail.invites, { organisation })
			: t(($) => $.accounts.mail.returns, { organisation }),
		printedAccess(config, access).link,
		t(($) => $.accounts.mail.valid, { day: dayOf(access.expires - 1, locale) }),
		t(($) => $.accounts.mail.unexpected)
	];
	return {
		to,
		from: organisation,
		subject: invites
			? t(($) => $.accounts.mail.invitation, { organisation })
			: t(($) => $.accounts.mail.back, { organisation }),
		text: `${text.join('\n\n')}\n`
	};
}
