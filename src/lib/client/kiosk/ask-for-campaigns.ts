import * as v from 'valibot';

const listSchema = v.array(
	v.object({
		slug: v.string(),
		title: v.record(v.string(), v.string()),
		state: v.picklist(['trial', 'open']),
		sites: v.array(v.object({ id: v.string(), name: v.string(), room: v.string() }))
	})
);

/** Campaigns a tablet can be set up for: GET /api/campaigns. */
export type OfferedCampaigns = v.InferOutput<typeof listSchema>;

/** Null without a network, or when what answers is not the server. */
export async function askForCampaigns(
	fetch: typeof globalThis.fetch
): Promise<OfferedCampaigns | null> {
	try {
		const response = await fetch('/api/campaigns', { credentials: 'omit', cache: 'no-store' });
		const parsed = v.safeParse(listSchema, await response.json());
		return response.ok && parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
