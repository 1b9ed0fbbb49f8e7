import type { Certificate } from '../../../domain/legal/certificate.ts';
import type { SignedFile } from '../../../domain/legal/legal-file.ts';
import type { PaperSize } from '../../../domain/paper/paper-size.ts';
import type { Anonymised } from '../../../export/legal/anonymisation-chapters.ts';
import { layOutCertificate } from '../../../export/legal/lay-out-certificate.ts';
import { layOutFile } from '../../../export/legal/lay-out-file.ts';
import { layOutIncident } from '../../../export/legal/lay-out-incident.ts';
import { layOutRegister } from '../../../export/legal/lay-out-register.ts';
import type { LegalDocument, LegalLanguage } from '../../../export/legal/legal-document.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import { permit } from '../permit.ts';
import { listReleases, readReleaseById } from '../read-releases.ts';
import { readCertificate } from './certificates.ts';
import { readLegalFile } from './read-legal-file.ts';
import { readRegister } from './register.ts';

/** In which language a document is printed, and on what. */
export interface LegalPrint {
	readonly language: LegalLanguage;
	readonly page: PaperSize;
}

type Pdf = Promise<Uint8Array<ArrayBuffer>>;

/** A year, in milliseconds: when a publication is looked at again. */
const reviewAfter = 365 * 86_400_000;

/** The legal file of a campaign. @throws Refusal of `readLegalFile`, `unprintable`, `printing-failed` */
export async function printLegalFile(
	server: Server,
	account: Account | null,
	slug: string,
	{ language, page }: LegalPrint
): Pdf {
	const { facts, fields, signature, campaign, missing } = await readLegalFile(
		server,
		account,
		slug
	);
	const published = (await listReleases(server, campaign.slug)).at(-1);
	const release = published === undefined ? null : await readReleaseById(server, published.id);
	const done: Anonymised | null =
		release === null
			? null
			: {
					release: release.id,
					publishedAt: release.publishedAt,
					policyVersion: release.policy.version,
					audit: release.audit,
					nextReview: new Date(Date.parse(release.publishedAt) + reviewAfter).toISOString()
				};
	const file: SignedFile = { version: 1, facts, fields };
	// What was signed is no longer what stands there: it is a draft again.
	const stale = missing.some(({ what }) => what === 'signature-stale');
	return draw(
		server,
		layOutFile({ file, signature: stale ? null : signature, done }, language, page)
	);
}

/** The certificate of destruction of a campaign. @throws Refusal of `readCertificate`, `printing-failed` */
export async function printCertificate(
	server: Server,
	account: Account | null,
	slug: string,
	{ language, page }: LegalPrint
): Pdf {
	const certificate = JSON.parse(await readCertificate(server, account, slug)) as Certificate;
	return draw(server, layOutCertificate(certificate, language, page));
}

/** The register of an organisation. @throws Refusal `forbidden`, `unprintable`, `printing-failed` */
export async function printRegister(
	server: Server,
	account: Account | null,
	organisation: { readonly id: string; readonly name: string },
	{ language, page }: LegalPrint
): Pdf {
	const register = await readRegister(server, account, organisation.id);
	return draw(
		server,
		layOutRegister({ ...register, organisation: organisation.name }, language, page)
	);
}

/** An incident form to fill by hand. @throws Refusal `forbidden`, `printing-failed` */
export async function printIncidentForm(
	server: Server,
	account: Account | null,
	organisation: { readonly id: string; readonly name: string },
	{ language, page }: LegalPrint
): Pdf {
	permit(account, 'keep-register', organisation.id);
	return draw(server, layOutIncident(organisation.name, language, page));
}

function draw({ config }: Server, document: LegalDocument): Pdf {
	return typeset(config.root, 'legal', document);
}
