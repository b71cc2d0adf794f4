// Lists the families of generic netlink, with their multicast groups.
import { listGenericFamilies } from '@sock/netlink';

for (const { id, name, version, operations, groups } of await listGenericFamilies()) {
  console.log(`${name}: type ${id}, version ${version}, ${operations.length} operations`);
  for (const [group, number] of groups) console.log(`  group ${number}: ${group}`);
}
