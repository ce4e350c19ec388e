import { formatId, type ResourceId } from '../../domain/ids.js';

/** The `id` of every record: inside ids are parsed, and here they become texts. */
export const toId = ({ id }: { readonly id: ResourceId }): string => formatId(id);
