// What the system says of lookups that failed: gai_strerror(3), hstrerror(3).
#include <netdb.h>

#include "../system.h"

namespace sock {

std::string TextOfAddressInfoError(int eai) { return gai_strerror(eai); }

std::string TextOfHostError(int herrno) { return hstrerror(herrno); }

}  // namespace sock
