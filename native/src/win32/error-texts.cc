// All these numbers are Winsock's own there.
#include "../system.h"
#include "winsock.h"

namespace sock {

namespace {

std::string TextOf(int error) {
  char text[512];
  const DWORD flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK;
  DWORD length = FormatMessageA(flags, nullptr, error, 0, text, sizeof text, nullptr);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '.')) length--;
  return length > 0 ? std::string(text, length) : "unknown error " + std::to_string(error);
}

}  // namespace

std::string TextOfError(int error) { return TextOf(error); }

std::string TextOfAddressInfoError(int eai) { return TextOf(eai); }

std::string TextOfHostError(int herrno) { return TextOf(herrno); }

}  // namespace sock
