export {
  getGenericFamily,
  getGenericFamilySync,
  listGenericFamilies,
  listGenericFamiliesSync,
} from './families.js';
export type { GenericFamily, GenericOperation } from './generic-family.js';
export { encodeGenlmsghdr } from './genlmsghdr.js';
