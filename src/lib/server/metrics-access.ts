import { createHash, timingSafeEqual } from 'node:crypto';
import { type Config, namesThisMachineOnly } from './config.ts';

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether whoever asks may read the metrics: with the token, or from this very machine where no token
 * is set. Where there is a public address a proxy stands in front, all of whose requests come from
 * this machine: there the token is the only way.
 * @param address of whoever asks
 */
export function mayReadMetrics(
	config: Pick<Config, 'origin' | 'metricsToken'>,
	authorization: string | null,
	address: string
): boolean {
	if (config.metricsToken === null) return namesThisMachineOnly(config) && loopback.test(address);
	const sent = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
	return timingSafeEqual(digest(sent), digest(config.metricsToken));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
