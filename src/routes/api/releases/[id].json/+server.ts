export { GET } from '../[id]/+server.ts';
