// strerror(3), gai_strerror(3), hstrerror(3).
#include <netdb.h>

#include <cstring>

#include "../system.h"

namespace sock {

std::string TextOfError(int error) { return strerror(error); }

std::string TextOfAddressInfoError(int eai) { return gai_strerror(eai); }

std::string TextOfHostError(int herrno) { return hstrerror(herrno); }

}  // namespace sock
