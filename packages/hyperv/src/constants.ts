// Names of <hvsocket.h> of the Windows SDK.

/** The one protocol, with type `SOCK_STREAM`; also the level of the options. */
export const HV_PROTOCOL_RAW = 1;

/** Option: how long a connect may take, in milliseconds; an unsigned number of 4 bytes. */
export const HVSOCKET_CONNECT_TIMEOUT = 1;
/** The most that {@link HVSOCKET_CONNECT_TIMEOUT} takes: five minutes. */
export const HVSOCKET_CONNECT_TIMEOUT_MAX = 300_000;
/** Option: whether a connection stays open while the virtual machine is paused; an unsigned number of 4 bytes. */
export const HVSOCKET_CONNECTED_SUSPEND = 4;
/** Option: whether to talk to the higher virtual trust level of the machine; an unsigned number of 4 bytes. */
export const HVSOCKET_HIGH_VTL = 8;

/** Flag of an address: connect through to a container. */
export const HVSOCKET_ADDRESS_FLAG_PASSTHRU = 1;

/** As `vmId` of a listener: whoever is allowed to connect. */
export const HV_GUID_ZERO = '00000000-0000-0000-0000-000000000000';
/** The same as {@link HV_GUID_ZERO}: any partition. */
export const HV_GUID_WILDCARD = '00000000-0000-0000-0000-000000000000';
/** All partitions. */
export const HV_GUID_BROADCAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** As `vmId` of a listener: the machines on this host. */
export const HV_GUID_CHILDREN = '90db8b89-0d35-4f79-8ce9-49ea0ac8b7cd';
/** This partition itself. */
export const HV_GUID_LOOPBACK = 'e0e16197-dd56-4a10-9195-5ee7a155a838';
/** The partition that this one runs on: the host of a virtual machine, of a container. */
export const HV_GUID_PARENT = 'a42e7cda-d03f-480c-9cc2-a4de20abb878';
/** The host of a Windows container. */
export const HV_GUID_SILOHOST = '36bd0c5c-7276-4223-88ba-7d03b654c568';
/** What the service of a vsock port is made of: the port takes the place of the first eight digits. */
export const HV_GUID_VSOCK_TEMPLATE = '00000000-facb-11e6-bd58-64006a7986d3';
