import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import { encodeResponse } from '../../domain/response/encoding.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import { toBase64Url } from '../../protocol/base64url.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { associatedData, type Envelope } from '../../protocol/envelope.ts';
import { pointBytes } from '../../protocol/key-name.ts';
import { sealBytes } from './seal-bytes.ts';

export interface ResponseToSeal {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	readonly response: FinishedResponse;
	/** Id of the site the answer is counted for. */
	readonly site: string;
}

/** Of the bundle, only what a seal needs. */
type Sealing = Omit<ResponseToSeal, 'bundle'> & {
	readonly bundle: Pick<CampaignBundle, 'slug' | 'questionnaireHash' | 'publicKey' | 'key'>;
};

/**
 * Seals a finished response for the campaign's key. The device cannot open it again. Every response
 * to one questionnaire has the same length, and nothing outside the seal says when or in which
 * language it was given.
 * @throws Refusal `insecure-context` where the browser offers no cryptography (plain HTTP)
 */
export async function sealResponse({
	bundle,
	questionnaire,
	response,
	site
}: Sealing): Promise<Envelope> {
	requireCryptography();
	const sealed = await sealBytes(
		pointBytes(bundle.publicKey),
		encodeResponse(questionnaire, response),
		associatedData(bundle.slug, bundle.questionnaireHash, site)
	);
	return {
		id: crypto.randomUUID(),
		campaign: bundle.slug,
		site,
		questionnaire: bundle.questionnaireHash,
		key: bundle.key,
		sealed: toBase64Url(sealed)
	};
}

/** Browsers leave these out on plain HTTP, though their types say they are always there. */
function requireCryptography(): void {
	const offered: Partial<Pick<Crypto, 'randomUUID' | 'subtle'>> = crypto;
	if (offered.subtle === undefined || offered.randomUUID === undefined) {
		throw new Refusal('insecure-context');
	}
}
