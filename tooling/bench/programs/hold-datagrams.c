#include "endpoint.h"

int main(void) {
  served("udp");
  pause();
}
